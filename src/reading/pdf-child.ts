import { join } from 'node:path';
import { requireKept } from '../kept-code';

/** The child's entry: it may write nothing, so what it takes was kept when the product was built. */
const keeping = { folder: join(__dirname, 'compiled'), use: 'child' };
requireKept(join(__dirname, 'in-child.js'), keeping);
