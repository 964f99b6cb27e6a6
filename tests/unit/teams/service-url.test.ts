import { isLoopback, isTeamsConnector } from '../../../src/teams/service-url';

describe('isTeamsConnector', () => {
  it.each([
    ['https://smba.trafficmanager.net/uk/', true],
    ['https://smba.infra.gcc.teams.microsoft.com/teams', true],
    ['http://smba.trafficmanager.net/uk/', false],
    ['https://evil.trafficmanager.net/', false],
    ['https://smba.trafficmanager.net.evil.example/', false],
    ['https://user@smba.trafficmanager.net/', false],
    ['https://smba.trafficmanager.net:8443/', false],
    ['https://evil.example/?smba.trafficmanager.net', false],
    ['smba.trafficmanager.net', false],
    ['', false],
  ])('%s: %s', (url, allowed) => {
    expect(isTeamsConnector(url)).toBe(allowed);
  });
});

describe('isLoopback', () => {
  it.each([
    ['http://localhost:56150/_connector', true],
    ['http://127.0.0.1:9/', true],
    ['http://[::1]:9/', true],
    ['http://127.0.0.1.evil.example/', false],
    ['http://localhost@evil.example/', false],
    ['http://10.0.0.1/', false],
    ['http://169.254.169.254/', false],
    ['file:///etc/passwd', false],
    ['not a url', false],
  ])('%s: %s', (url, allowed) => {
    expect(isLoopback(url)).toBe(allowed);
  });
});
