import { main } from "./plugins.js";

main([]);
