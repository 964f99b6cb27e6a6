import {
  AggregationTemporality,
  InMemoryMetricExporter,
  PeriodicExportingMetricReader,
} from '@opentelemetry/sdk-metrics';
import {
  InMemorySpanExporter,
  SimpleSpanProcessor,
  type ReadableSpan,
} from '@opentelemetry/sdk-trace-base';
import { createTelemetry, type RunningTelemetry } from '../../src/telemetry/create-telemetry';

export interface Point {
  readonly metric: string;
  readonly unit: string;
  readonly labels: Readonly<Record<string, unknown>>;
  /** The count of a histogram; the value of anything else. */
  readonly value: number;
}

export interface MemoryTelemetry extends RunningTelemetry {
  readonly spans: () => readonly ReadableSpan[];
  /** The figures as they are now. */
  readonly points: () => Promise<readonly Point[]>;
  /** All that would be sent, as text. */
  readonly everything: () => Promise<string>;
}

/** Measurements that stay in this process, through the same libraries as those that are sent. */
export function memoryTelemetry(): MemoryTelemetry {
  const spans = new InMemorySpanExporter();
  const metrics = new InMemoryMetricExporter(AggregationTemporality.CUMULATIVE);
  const reader = new PeriodicExportingMetricReader({
    exporter: metrics,
    exportIntervalMillis: 3_600_000,
  });
  const running = createTelemetry({
    spans: new SimpleSpanProcessor(spans),
    metrics: reader,
    version: 'test',
  });
  const resourceMetrics = async () => {
    metrics.reset();
    await reader.forceFlush();
    return metrics.getMetrics();
  };
  return {
    ...running,
    spans: () => spans.getFinishedSpans(),
    points: async () =>
      (await resourceMetrics())
        .flatMap(({ scopeMetrics }) => scopeMetrics)
        .flatMap((scope) => scope.metrics)
        .flatMap(({ descriptor, dataPoints }) =>
          dataPoints.map(({ attributes, value }) => ({
            metric: descriptor.name,
            unit: descriptor.unit,
            labels: attributes,
            value: typeof value === 'number' ? value : value.count,
          })),
        ),
    everything: async () =>
      JSON.stringify([spans.getFinishedSpans().map(written), await resourceMetrics()]),
  };
}

function written({ name, attributes, events, links, status, resource }: ReadableSpan): object {
  return { name, attributes, events, links, status, resource: resource.attributes };
}
