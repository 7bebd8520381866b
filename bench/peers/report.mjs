// The report: what was measured, and beside each target whether it is reached.

export function report({ facts, engines, missing, results, rounds, flat, cases, load }) {
  const peers = engines.filter((engine) => engine.name !== 'embedded');
  const lines = [
    '# Embedded engine beside its peers',
    '',
    `Written by \`bench/peers/run\` on ${facts.date}. ${facts.system}; ${facts.disk}, append and \`fdatasync\` of 4 KB:`,
    `median ${facts.flushMs.toFixed(2)} ms. .NET ${facts.dotnet}, Node ${facts.node}. Load average ${facts.loadBefore.toFixed(1)} before, ${load[0].toFixed(1)} after`,
    `(an idle machine has 0 before; if not, the figures are lower bounds).`,
    '',
    'A workflow is 3 no-op steps in a row, then 4 together. Closed loop: each workflow that ends is followed by the next.',
    'Every engine flushes to disk before it acknowledges. The engines ran in turn; processor time is that of all their',
    `processes, the client's included. Median of ${rounds} rounds, lowest and highest in brackets.`,
    '',
    '| engine | concurrency | workflows | workflows/s | p50 ms | p99 ms | CPU ms/workflow |',
    '| --- | ---: | ---: | ---: | ---: | ---: | ---: |',
  ];
  for (const concurrency of [1, 50]) {
    for (const engine of engines) {
      const rows = of(results, engine.name, concurrency);
      lines.push(`| ${engine.title} | ${concurrency} | ${rows[0].count} | ${spread(rows, 'wfPerSec')} | ${spread(rows, 'p50Ms')} | ${spread(rows, 'p99Ms')} | ${spread(rows, 'cpuMsPerWf')} |`);
    }
  }
  lines.push('');
  for (const gap of missing) lines.push(`Not measured here: ${gap.name} (${gap.because}).`, '');
  lines.push('## Targets', '', '| target | measured | reached |', '| --- | --- | --- |');
  for (const peer of peers) {
    for (const concurrency of [1, 50]) {
      const ours = of(results, 'embedded', concurrency);
      const theirs = of(results, peer.name, concurrency);
      const at = `${peer.name} at ${concurrency}`;
      const ratio = (field) => median(ours, field) / median(theirs, field);
      lines.push(
        row(`3 times the workflows/s of ${at}`, `${ratio('wfPerSec').toFixed(1)} times`, ratio('wfPerSec') >= 3),
        row(`a lower p99 than ${at}`, `${(ratio('p99Ms') * 100).toFixed(0)} % of it`, ratio('p99Ms') < 1),
        row(`less CPU per workflow than ${at}`, `${(ratio('cpuMsPerWf') * 100).toFixed(0)} % of it`, ratio('cpuMsPerWf') < 1),
      );
    }
  }
  const slower = 1 - middle(flat.pairs.map((pair) => pair.stored.wfPerSec / pair.empty.wfPerSec));
  lines.push(row(
    `at most 10 % slower over ${flat.filled.toLocaleString('en')} stored runs`, `${Math.abs(slower * 100).toFixed(0)} % ${slower < 0 ? 'faster' : 'slower'}`, slower <= 0.1));
  const inFlight = cases.find((one) => one.case === 'in-flight');
  lines.push(row(
    `at most 300 MB with ${inFlight.count.toLocaleString('en')} runs in flight`, `${inFlight.peakMegabytes} MB`, inFlight.peakMegabytes <= 300));
  lines.push('', '## Flatness', '', `Concurrency 50, full durability, ${flat.count.toLocaleString('en')} runs each, in turn.`, '');
  lines.push('| empty store, runs/s | filled store, runs/s |', '| ---: | ---: |');
  for (const { empty, stored } of flat.pairs) lines.push(`| ${empty.wfPerSec} | ${stored.wfPerSec} |`);
  lines.push('', '## Extremes', '', 'Full durability. Memory is the most the process held in RAM.', '');
  lines.push('| case | count | seconds | MB |', '| --- | ---: | ---: | ---: |');
  for (const one of cases) lines.push(`| ${describe[one.case]} | ${one.count.toLocaleString('en')} | ${one.seconds} | ${one.peakMegabytes} |`);
  return `${lines.join('\n')}\n`;
}

const describe = {
  'in-flight': 'runs in flight at once, each waiting for an event, then ended',
  'fan-out': 'activities of one run, fanned out',
  steps: 'activities of one run in a row, continue-as-new every 500',
};

const row = (target, measured, reached) => `| ${target} | ${measured} | ${reached ? 'yes' : '**no**'} |`;

const of = (results, engine, concurrency) =>
  results.filter((result) => result.engine === engine && result.concurrency === concurrency);

const median = (rows, field) => middle(rows.map((one) => one[field]));

function middle(values) {
  const sorted = [...values].sort((a, b) => a - b);
  return (sorted[Math.floor((sorted.length - 1) / 2)] + sorted[Math.ceil((sorted.length - 1) / 2)]) / 2;
}

function spread(rows, field) {
  const values = rows.map((one) => one[field]);
  const text = (value) => (value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2));
  return `${text(middle(values))} (${text(Math.min(...values))}–${text(Math.max(...values))})`;
}
