/** The little of smpp 0.5 that is used here; the package brings no types. */
declare module 'smpp' {
  import type { EventEmitter } from 'node:events';
  import type { Socket } from 'node:net';

  export type Pdu = { command: string; command_status: number; sequence_number: number; response(options?: object): Pdu } & Record<
    string,
    unknown
  >;
  export interface Session extends EventEmitter {
    socket: Socket;
    /** False where the socket could not be written to: nothing left. */
    send(pdu: Pdu, answered?: (answer: Pdu) => void): boolean;
    destroy(done?: () => void): void;
  }
  export interface Server {
    listen(port: number, host: string, done: () => void): void;
    address(): { port: number };
    close(done?: () => void): void;
    sessions: Session[];
  }
  const smpp: {
    /** Takes a socket that is connected already. */
    Session: new (options: {
      socket: Socket;
    }) => Session;
    PDU: new (command: string, options?: object) => Pdu;
    createServer(listener: (session: Session) => void): Server;
  };
  export default smpp;
}
