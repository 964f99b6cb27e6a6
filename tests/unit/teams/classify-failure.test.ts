import { classifyFailure } from '../../../src/teams/classify-failure';

const withHeader = (value: string | undefined) => ({
  statusCode: 429,
  response: { headers: { get: () => value } },
});

describe('classifyFailure', () => {
  it.each([
    [{ code: 'ECONNREFUSED' }, 'not-connected'],
    [{ code: 'ENOTFOUND' }, 'not-connected'],
    [{ code: 'service-url-refused' }, 'not-connected'],
    [{ statusCode: 401 }, 'not-connected'],
    [{ statusCode: 403 }, 'rejected'],
    [{ statusCode: 404 }, 'rejected'],
    [{ statusCode: 413 }, 'rejected'],
    [{ statusCode: 408 }, 'unsure'],
    [{ statusCode: 412 }, 'unsure'],
    [{ statusCode: 500 }, 'unsure'],
    [{ statusCode: 504 }, 'unsure'],
    [{ code: 'ECONNRESET' }, 'unsure'],
    [new Error('anything else'), 'unsure'],
    [undefined, 'unsure'],
  ])('%j is %s', (error, kind) => {
    expect(classifyFailure(error).kind).toBe(kind);
  });

  it.each([
    ['7', 7_000],
    ['99999999', 3_600_000],
    ['-1', 5_000],
    ['soon', 5_000],
    [undefined, 5_000],
  ])('waits for Retry-After %s: %i ms', (header, retryAfterMs) => {
    expect(classifyFailure(withHeader(header))).toEqual({ kind: 'throttled', retryAfterMs });
  });
});
