import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { buffer } from 'node:stream/consumers';
import PDFDocument from 'pdfkit';
import type { Certificate } from './certificate.ts';

const fontFile = (name: string) =>
  readFile(createRequire(import.meta.url).resolve(`@expo-google-fonts/source-sans-3/${name}.ttf`));
let fonts: Promise<[regular: Buffer, bold: Buffer]> | undefined;

const [ink, accent] = ['#1a1a1a', '#00587c'];
/** Millimetres in points. */
const mm = (length: number) => (length * 72) / 25.4;
const margin = mm(30);
const width = mm(210) - 2 * margin;

/**
 * Writes a certificate as a PDF: one page A4 in German, its text tagged for screen readers, fonts embedded, as PDF/UA-1
 * (ISO 14289-1) asks for.
 */
export async function writeCertificate({ name, since, until, number }: Certificate, at: Date): Promise<Buffer> {
  fonts ??= Promise.all([fontFile('400Regular/SourceSans3_400Regular'), fontFile('700Bold/SourceSans3_700Bold')]);
  const [regular, bold] = await fonts;
  const document = new PDFDocument({
    size: 'A4',
    margin: 0,
    pdfVersion: '1.7',
    subset: 'PDF/UA' as PDFKit.Mixins.PDFSubsets,
    tagged: true,
    lang: 'de-DE',
    displayTitle: true,
    font: '',
    info: { Title: `Urkunde: ${name} ist Mitglied im Netzwerk „Engagierte Stadt“`, CreationDate: at, ModDate: at },
  });
  const written = buffer(document);
  document.registerFont('regular', regular).registerFont('bold', bold);

  document.markContent('Artifact', { type: 'Layout' });
  document.lineWidth(2).strokeColor(accent).rect(mm(12), mm(12), mm(186), mm(273)).stroke();
  document.lineWidth(0.5).rect(mm(14), mm(14), mm(182), mm(269)).stroke();
  document.endMarkedContent();

  const page = document.struct('Document');
  document.addStructure(page);
  const write = (tag: 'H1' | 'P', text: string, top: number, font: 'regular' | 'bold', size: number, color = ink) => {
    const draw = () =>
      document.font(font).fontSize(size).fillColor(color).text(text, margin, mm(top), { width, align: 'center' });
    page.add(document.struct(tag, {}, draw));
  };
  write('P', 'Netzwerkprogramm „Engagierte Stadt“', 40, 'regular', 16, accent);
  write('H1', 'Urkunde', 58, 'bold', 48, accent);
  write('P', name, 105, 'bold', sizeFor(document.font('bold'), name));
  write('P', 'ist Mitglied im Netzwerk „Engagierte Stadt“.', 150, 'regular', 18);
  if (since) write('P', `Mitglied seit: ${since}`, 172, 'regular', 14);
  if (until) write('P', `Gültig bis: ${until}`, 182, 'regular', 14);
  write('P', 'Das Programmbüro', 225, 'bold', 14);
  write('P', `Urkunde Nr. ${number}`, 262, 'regular', 10);
  page.end();
  document.end();
  return written;
}

/** The largest size at which a name keeps to its place, in points. */
function sizeFor(document: PDFKit.PDFDocument, name: string): number {
  const sizes = [34, 28, 22, 16, 12];
  return sizes.find((size) => document.fontSize(size).heightOfString(name, { width }) <= mm(35)) ?? sizes.at(-1)!;
}
