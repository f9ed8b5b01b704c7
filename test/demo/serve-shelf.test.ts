import { createServer, type AddressInfo } from 'node:net';
import { describe, expect, it } from 'vitest';
import { serveShelf } from '../../src/demo/serve-shelf.js';

const shelf = () => Promise.resolve(new Response('a feed'));

async function served(wishedPort: number): Promise<{ port: number; body: string }> {
  const place = await serveShelf(shelf, wishedPort);
  const body = await (await fetch(`http://${place.host}/a.xml`)).text();
  await place.close();
  return { port: Number(place.host.split(':')[1]), body };
}

describe('serveShelf', () => {
  it('takes another port where the wished one is in use', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const { port } = other.address() as AddressInfo;
    const got = await served(port);
    other.close();
    expect(got.body).toBe('a feed');
    expect(got.port).not.toBe(port);
  });

  it('takes another port beside the last one', async () => {
    expect((await served(65_536)).body).toBe('a feed');
  });
});
