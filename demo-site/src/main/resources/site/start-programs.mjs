import { main } from "./programs.js";

main([]);
