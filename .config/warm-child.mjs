// Lets the child that reads files read one page, and end by itself, which keeps what node compiled of it (src/kept-code.ts).
// A child at work may write nothing, and is handed files of strangers: what it compiled is never kept.
import { fork } from 'node:child_process';
import { once } from 'node:events';

const CONTENT = 'BT /F 12 Tf 72 720 Td (Annual review letter) Tj ET';
const OBJECTS = [
  '<< /Type /Catalog /Pages 2 0 R >>',
  '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
  '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F 5 0 R >> >> >>',
  `<< /Length ${CONTENT.length} >>\nstream\n${CONTENT}\nendstream`,
  '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
];

function smallPdf() {
  let file = '%PDF-1.4\n';
  const places = OBJECTS.map((object, n) => {
    const place = file.length;
    file += `${n + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(place).padStart(10, '0')} 00000 n \n`;
  });
  const size = OBJECTS.length + 1;
  const table = `xref\n0 ${size}\n0000000000 65535 f \n${places.join('')}`;
  const end = `trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${file.length}\n%%EOF\n`;
  return new TextEncoder().encode(file + table + end);
}

/** As the product starts it (src/reading/read-pdf.ts): code that was compiled with other options of the engine is declined. */
const ENGINE = ['--max-old-space-size=128', '--disallow-code-generation-from-strings'];

export async function warmChild(file) {
  const child = fork(file, [], {
    execArgv: [...ENGINE, '--no-warnings'],
    env: {},
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    serialization: 'advanced',
  });
  child.send(smallPdf());
  const ended = once(child, 'exit').then(() => [{ kind: 'it ended without an answer' }]);
  const [{ kind }] = await Promise.race([once(child, 'message'), ended]);
  if (kind !== 'pages') throw new Error(`The child finds no pages in a small PDF: ${kind}.`);
  child.disconnect();
  await ended;
}
