/**
 * A bank's small service for payment orders, the system under test: written by hand, as services
 * are, and knowing nothing of the model. Orders live in memory; the service listens on localhost.
 *
 * POST /orders                 -> 201, a new order
 * POST /orders/<id>/receive    {"seal":"good"}, and /verify, /pay, /refuse: 200, or 409 as it is
 * GET  /orders/<id>            -> 200, the order
 */
import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Order {
  status: 'awaited' | 'received' | 'verified' | 'refused' | 'paid';
  seal: 'none' | 'good' | 'bad';
  corrections: number;
}

/** Deliberate faults, to see that the test can fail. */
export type Fault = 'none' | 'paysUnverified' | 'keepsVerification';

export interface Service {
  readonly url: string;
  readonly stop: () => Promise<void>;
}

/** Starts the service on a free port of localhost. */
export async function startService(fault: Fault = 'none'): Promise<Service> {
  const book = new Map<string, OrderDesk>();
  const server = createServer(async (request, response) => {
    const [, , id = '', act = ''] = (request.url ?? '').split('/');
    const body = await bodyOf(request);
    const desk = id === '' ? new OrderDesk(fault) : book.get(id);
    if (id === '' && desk) book.set(String(book.size + 1), desk);
    const isDone = desk !== undefined && (act === '' || desk.act(act, body.seal));
    const done = id === '' ? 201 : 200;
    response.writeHead(desk ? (isDone ? done : 409) : 404, { 'content-type': 'application/json' });
    response.end(JSON.stringify({ id: id || String(book.size), ...desk?.order }));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const stop = async (): Promise<void> => {
    server.closeAllConnections();
    server.close();
    await once(server, 'close');
  };
  return { url: `http://127.0.0.1:${port}`, stop };
}

/** One order and what may be done with it. */
class OrderDesk {
  readonly order: Order = { status: 'awaited', seal: 'none', corrections: 0 };
  private wasVerified = false;

  constructor(private readonly fault: Fault) {}

  /** Whether the act was allowed; if not, nothing changes. */
  act(name: string, seal: Order['seal'] = 'none'): boolean {
    if (name === 'receive') return this.receive(seal);
    if (name === 'verify') return this.verify();
    if (name === 'refuse') return this.refuse();
    return name === 'pay' && this.pay();
  }

  private receive(seal: Order['seal']): boolean {
    const { status, corrections } = this.order;
    const isCorrected = status === 'refused' && corrections === 0;
    if (status !== 'awaited' && !isCorrected) return false;
    const isStale = this.fault === 'keepsVerification' && this.wasVerified;
    this.order.status = isStale ? 'verified' : 'received';
    this.order.seal = seal;
    if (isCorrected) this.order.corrections++;
    return true;
  }

  private verify(): boolean {
    if (this.order.status !== 'received') return false;
    if (this.order.seal !== 'good') return this.refuse();
    this.order.status = 'verified';
    this.wasVerified = true;
    return true;
  }

  private refuse(): boolean {
    if (!['received', 'verified'].includes(this.order.status)) return false;
    this.order.status = 'refused';
    this.order.seal = 'none';
    return true;
  }

  private pay(): boolean {
    const { status } = this.order;
    const isAllowed =
      status === 'verified' || (this.fault === 'paysUnverified' && status === 'received');
    if (isAllowed) this.order.status = 'paid';
    return isAllowed;
  }
}

async function bodyOf(request: IncomingMessage): Promise<Partial<Order>> {
  let text = '';
  for await (const chunk of request) text += String(chunk);
  return text === '' ? {} : (JSON.parse(text) as Partial<Order>);
}
