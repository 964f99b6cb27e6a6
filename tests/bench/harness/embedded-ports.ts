import type { Ports } from '../../../src/app/ports';
import { composePorts } from '../../../src/compose';
import { readConfig } from '../../../src/config';

/** The ports of the product over the embedded store in a folder, with nothing of the environment. */
export function embeddedPorts(data: string): Promise<Ports> {
  const config = readConfig({ data, home: 'coventry', insecureLocal: true }, {});
  if (!config.ok) throw new Error(JSON.stringify(config.problem));
  return composePorts(config.value);
}
