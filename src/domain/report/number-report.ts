import type { AnnualReport, Block, Section } from './model/annual-report';

/** The same report with its sections, paragraphs, tables and pictures numbered in their order. */
export function numberReport(report: AnnualReport): AnnualReport {
  const counts = { table: 0, picture: 0 };
  const sections = report.sections.map((section, at) => numberSection(section, at + 1, counts));
  return { ...report, sections };
}

interface Counts {
  table: number;
  picture: number;
}

function numberSection(section: Section, number: number, counts: Counts): Section {
  let paragraphs = 0;
  const blocks = section.blocks.map((block): Block => {
    if (block.kind === 'table' || block.kind === 'picture') {
      counts[block.kind] += 1;
      return { ...block, number: String(counts[block.kind]) };
    }
    if (block.kind !== 'paragraph') return block;
    paragraphs += 1;
    return { ...block, number: `${String(number)}.${String(paragraphs)}` };
  });
  return { ...section, number: String(number), blocks };
}
