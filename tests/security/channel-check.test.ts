import { createChannelCheck } from '../../src/signin/create-channel-check';
import { createChannelKeys } from '../../src/signin/channel-keys';
import {
  APP,
  SERVICE_URL,
  startChannelService,
  type ChannelService,
} from '../support/security/channel-service';

/** Our own check by itself: in the product the SDK stands behind it, and refuses much of this too. */
describe('our check of a token', () => {
  let service: ChannelService;
  beforeAll(async () => {
    service = await startChannelService();
  });
  afterAll(() => service.stop());

  const check = (authorization: string) => {
    const { metadata } = service;
    const keys = createChannelKeys({ metadata, monotonic: () => 0, onFailure: () => undefined });
    return createChannelCheck(APP, keys)(authorization, SERVICE_URL);
  };
  const past = () => Math.floor(Date.now() / 1000) - 360;

  it('takes a good one', async () => {
    expect(await check(`Bearer ${await service.token()}`)).toEqual({
      ok: true,
      value: 'from-channel',
    });
  });

  it.each([
    ['claim-iss', { iss: 'https://evil.example' }],
    ['claim-aud', { aud: 'another' }],
    ['claim-exp', { exp: undefined }],
    ['ERR_JWT_EXPIRED', { exp: past() }],
    ['claim-nbf', { nbf: past() + 960 }],
    ['claim-serviceurl', { serviceurl: undefined }],
    ['service-url', { serviceurl: 'https://smba.trafficmanager.net/de/' }],
  ])('says %s of a token by what it claims', async (why, claims) => {
    expect(await check(`Bearer ${await service.token(claims)}`)).toEqual({
      ok: false,
      problem: { kind: 'bad-token', why },
    });
  });

  it('refuses every algorithm but RS256', async () => {
    const tokens = [service.unsigned('none'), service.confused()];
    for (const alg of ['PS256', 'RS384', 'RS512']) tokens.push(await service.token({}, { alg }));
    for (const token of tokens)
      expect(await check(`Bearer ${token}`)).toMatchObject({
        ok: false,
        problem: { kind: 'bad-token' },
      });
  });
});
