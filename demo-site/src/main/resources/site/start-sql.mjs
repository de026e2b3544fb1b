import { main } from "./libraries.js";

main(["sql"]);
