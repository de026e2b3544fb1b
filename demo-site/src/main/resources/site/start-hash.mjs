import { main } from "./libraries.js";

main(["hash"]);
