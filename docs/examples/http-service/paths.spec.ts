/**
 * Drives the service along the paths of its model and compares its state after each event. An event
 * that the model refuses has to leave the service as it was.
 */
import { type GeneratorOptions, pathGenerator } from 'countersign/properties';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createTestModel } from 'xstate/graph';
import { events, order } from './machine';
import { type Fault, type Service, startService } from './service';

type Options = Omit<GeneratorOptions<typeof order>, 'events'>;

const pathsOf = (options: Options) =>
  createTestModel(order).getPaths(pathGenerator(order, { events, ...options }), {
    allowDuplicatePaths: true,
  });
type Path = ReturnType<typeof pathsOf>[number];

async function post(url: string, body: object = {}): Promise<{ readonly id: string }> {
  const answer = await fetch(url, { method: 'POST', body: JSON.stringify(body) });
  return (await answer.json()) as { readonly id: string };
}

/** One fresh order a path; rejects where service and model part. */
async function drive(path: Path, { url }: Service): Promise<void> {
  const { id } = await post(`${url}/orders`);
  const send = async ({ event }: { readonly event: { readonly type: string } }): Promise<void> => {
    await post(`${url}/orders/${id}/${event.type.toLowerCase()}`, event);
  };
  await path.test({
    events: { RECEIVE: send, VERIFY: send, PAY: send, REFUSE: send },
    states: {
      '*': async (state) => {
        const found = await (await fetch(`${url}/orders/${id}`)).json();
        expect(found).toEqual({ id, status: state.value, ...state.context });
      },
    },
  });
}

/** The events of the paths that fail, the shortest path first. */
async function failing(fault: Fault, options: Options): Promise<readonly string[]> {
  const service = await startService(fault);
  const failed: string[] = [];
  for (const path of pathsOf(options)) {
    const told = path.steps.slice(1).map(({ event }) => event.type);
    await drive(path, service).catch(() => failed.push(told.join(', ')));
  }
  await service.stop();
  return failed;
}

describe('the service as it should be', () => {
  let service: Service;
  beforeAll(async () => {
    service = await startService();
  });
  afterAll(() => service.stop());

  test.each(pathsOf({ cover: 'pairs', refusals: true }))('$description', (path) =>
    drive(path, service),
  );
});

test('a service that pays what was not verified is caught by a refused event', async () => {
  expect(await failing('paysUnverified', {})).toEqual([]);
  const [shortest] = await failing('paysUnverified', { refusals: true, lengthMax: 6 });
  expect(shortest).toContain('RECEIVE, PAY');
});

test('a service that keeps an old verification is caught by pairs of events', async () => {
  expect(await failing('keepsVerification', { cover: 'states' })).toEqual([]);
  const [shortest] = await failing('keepsVerification', { cover: 'pairs' });
  expect(shortest).toContain('RECEIVE, VERIFY, REFUSE, RECEIVE');
});
