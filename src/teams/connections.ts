import http from 'node:http';
import https from 'node:https';
import type { Duplex } from 'node:stream';

/**
 * A connection that has been idle for longer is not used again: the other side may have closed it without our having
 * seen that yet, and a post into it fails in a way that leaves open whether it arrived. Every server waits longer than
 * this before it closes (Node's after five seconds, Azure's front after minutes).
 */
const FRESH_MS = 1_000;

/** Connections to Teams that are kept between posts as long as they are certainly open. */
export interface Connections {
  /** What a request to this address is to be sent through. Asked for right before it leaves. */
  agentFor(url: string): http.Agent;
}

export function createConnections(monotonic: () => number): Connections {
  const plain = freshOnly(new http.Agent({ keepAlive: true }), monotonic);
  const secure = freshOnly(new https.Agent({ keepAlive: true }), monotonic);
  return { agentFor: (url) => (url.startsWith('https:') ? secure() : plain()) };
}

function freshOnly<A extends http.Agent>(agent: A, monotonic: () => number): () => A {
  const idleSince = new WeakMap<Duplex, number>();
  // What it gives says whether the connection is kept; its type does not tell.
  const keep: (socket: Duplex) => unknown = agent.keepSocketAlive.bind(agent);
  agent.keepSocketAlive = (socket) => {
    idleSince.set(socket, monotonic());
    return keep(socket);
  };
  return () => {
    const now = monotonic();
    for (const sockets of Object.values(agent.freeSockets))
      for (const socket of sockets ?? [])
        if (now - (idleSince.get(socket) ?? -Infinity) >= FRESH_MS) socket.destroy();
    return agent;
  };
}
