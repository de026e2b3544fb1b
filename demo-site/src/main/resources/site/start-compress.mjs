import { main } from "./libraries.js";

main(["compress"]);
