/** A webhook receiver in a process of its own: reads what comes, answers 204, and keeps the last message for who asks. */
import http from 'node:http';

let last = null;
let count = 0;
const server = http.createServer((request, response) => {
  const parts = [];
  request.on('data', (part) => parts.push(part));
  request.on('end', () => {
    count++;
    last = { headers: request.headers, body: Buffer.concat(parts).toString('utf8') };
    response.writeHead(204).end();
  });
});
// Neither side is to meet a connection that closes under its hands.
server.keepAliveTimeout = 60_000;
server.listen(0, '127.0.0.1', () => process.send({ port: server.address().port }));
process.on('message', () => process.send({ last, count }));
process.on('disconnect', () => process.exit(0));
