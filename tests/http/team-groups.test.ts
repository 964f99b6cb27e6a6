import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { KnownConversation } from '../../src/app/ports';
import { createAdapter } from '../../src/teams/adapter';
import { createTeamGroups } from '../../src/teams/create-team-groups';
import { tenantNamed } from '../support/tenant';

const TEAM = '19:general@thread.tacv2';
const GROUP = '2a1f0c34-0000-4000-8000-000000000000';

let server: Server;
let status: number;
let asked: string[];
beforeEach(async () => {
  status = 200;
  asked = [];
  server = createServer((request, response) => {
    asked.push(decodeURIComponent(request.url ?? ''));
    response.writeHead(status, { 'content-type': 'application/json' });
    response.end(JSON.stringify(status === 200 ? { id: TEAM, aadGroupId: GROUP } : {}));
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
});
afterEach(() => {
  server.close();
  server.closeAllConnections();
});

function channel(team?: string): KnownConversation {
  const { port } = server.address() as AddressInfo;
  const id = '19:letters@thread.tacv2';
  const reference = {
    bot: { id: '28:bot', name: 'Upheld' },
    channelId: 'msteams',
    serviceUrl: `http://127.0.0.1:${String(port)}/`,
    conversation: { id, isGroup: true, conversationType: 'channel', tenantId: 't', name: '' },
  };
  return {
    tenant: tenantNamed('t'),
    id,
    scope: 'channel',
    person: null,
    ...(team && { team }),
    reference,
  };
}

const groups = () => createTeamGroups(createAdapter({ kind: 'insecure-local' }));

describe('the group of a team', () => {
  it('is what Teams says, and is asked for once', async () => {
    const groupOf = groups();
    expect(await groupOf(channel(TEAM))).toBe(GROUP);
    expect(await groupOf(channel(TEAM))).toBe(GROUP);
    expect(asked).toEqual([`/v3/teams/${TEAM}`]);
  });

  it('is unknown outside teams, and where Teams will not say', async () => {
    expect(await groups()(channel())).toBeUndefined();
    status = 403;
    expect(await groups()(channel(TEAM))).toBeUndefined();
  });

  it('is asked for again where Teams fails', async () => {
    status = 500;
    await expect(groups()(channel(TEAM))).rejects.toThrow();
  });
});
