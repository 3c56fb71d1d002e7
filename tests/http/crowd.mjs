// Opens so many connections to a port of this machine, a few at a time, says half of a request on each, and holds them.
// Tells when all have been opened, and how many have been cut whenever it is asked.
import { once } from "node:events";
import { connect } from "node:net";

const [port, many] = process.argv.slice(2).map(Number);
const atATime = 250;
let opened = 0;
let cut = 0;

async function hold() {
  const socket = connect(port, "127.0.0.1");
  // One that is cut as soon as it is open, or at once when it speaks, has been opened all the same.
  socket.on("error", () => {});
  socket.once("close", () => {
    cut++;
  });
  socket.resume();
  await Promise.race([once(socket, "connect"), once(socket, "close")]).catch(() => {});
  opened++;
  socket.write("GET /hello HTTP/1.1\r\nHost: he");
}

process.on("message", () => process.send?.({ opened, cut }));
for (let left = many; left > 0; left -= atATime)
  await Promise.all(Array.from({ length: Math.min(atATime, left) }, hold));
process.send?.({ opened, cut });
