import { main } from "./libraries.js";

main(["image"]);
