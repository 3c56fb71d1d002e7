// Runs the command line as a user for whom file modes count: unprivileged.mjs ARGS
import "./drop-privileges.mjs";
import "../../dist/main.js";
