// Does the long work of the pages for libraries.
import { main } from "./libraries.js";

main(["worker"]);
