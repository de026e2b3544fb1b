import { main } from "./libraries.js";

main(["editors"]);
