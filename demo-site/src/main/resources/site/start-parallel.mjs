import { main } from "./parallel.js";

main([]);
