import net from 'node:net';

/** Long lines come folded and `=` written as `=3D` (quoted-printable, RFC 2045 6.7): enough of it to read a link. */
const unfolded = (letter) => letter.replace(/=\r?\n/g, '').replaceAll('=3D', '=');

/**
 * Takes the letters of the demo and keeps them: a mail server of this process alone, without TLS or accounts.
 * `find(pattern)` waits for a letter that fits, at most half a minute, and answers what the pattern found.
 */
export async function postOffice() {
  const letters = [];
  const server = net.createServer((socket) => {
    let [talk, inLetter] = ['', false];
    const say = (line) => socket.write(`${line}\r\n`);
    const hear = (line) => {
      const [word] = line.toUpperCase().split(/[\s:]/);
      if (word === 'DATA') inLetter = true;
      say({ DATA: '354 go on', QUIT: '221 bye' }[word] ?? '250 ok');
      if (word === 'QUIT') socket.end();
    };
    say('220 handbook');
    socket.setEncoding('utf8');
    socket.on('error', () => undefined);
    socket.on('data', (chunk) => {
      talk += chunk;
      for (;;) {
        const mark = inLetter ? '\r\n.\r\n' : '\r\n';
        const end = talk.indexOf(mark);
        if (end < 0) return;
        const heard = talk.slice(0, end);
        talk = talk.slice(end + mark.length);
        if (!inLetter) hear(heard);
        else {
          letters.push(unfolded(heard));
          inLetter = false;
          say('250 taken');
        }
      }
    });
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `smtp://127.0.0.1:${server.address().port}?ignoreTLS=true`,
    async find(pattern) {
      for (let tries = 0; tries < 60; tries++) {
        for (const letter of letters.toReversed()) {
          const found = pattern.exec(letter);
          if (found) return found[0];
        }
        await new Promise((resolve) => setTimeout(resolve, 500));
      }
      throw new Error(`No letter came that fits ${pattern}`);
    },
    close: () => server.close(),
  };
}
