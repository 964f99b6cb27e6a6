import { AsyncLocalStorage } from 'node:async_hooks';
import { setTimeout as wait } from 'node:timers/promises';
import {
  ROOT_CONTEXT,
  SpanKind,
  SpanStatusCode,
  trace,
  type Context,
  type Span,
} from '@opentelemetry/api';
import { resourceFromAttributes } from '@opentelemetry/resources';
import { MeterProvider, type MetricReader } from '@opentelemetry/sdk-metrics';
import { BasicTracerProvider, type SpanProcessor } from '@opentelemetry/sdk-trace-base';
import type { CounterName, Labels, SpanName, Telemetry } from '../app/telemetry/telemetry';
import { COUNTERS, GAUGES, metricName, SPANS } from './measures';

export interface TelemetryParts {
  readonly spans: SpanProcessor;
  readonly metrics: MetricReader;
  readonly version: string;
}

export interface RunningTelemetry {
  readonly telemetry: Telemetry;
  /** Sends what is left. */
  readonly stop: () => Promise<void>;
}

const LONGEST_STOP_MS = 2_000;

const KINDS: Readonly<Record<SpanName, SpanKind>> = {
  turn: SpanKind.SERVER,
  request: SpanKind.INTERNAL,
  post: SpanKind.CLIENT,
};

/**
 * Measurements in OpenTelemetry. Nothing is instrumented from outside: the libraries' own spans would hold addresses, and
 * with them the ids of people and conversations.
 */
export function createTelemetry({ spans, metrics, version }: TelemetryParts): RunningTelemetry {
  const resource = resourceFromAttributes({ 'service.name': 'upheld', 'service.version': version });
  const tracers = new BasicTracerProvider({ resource, spanProcessors: [spans] });
  const meters = new MeterProvider({ resource, readers: [metrics] });
  return {
    telemetry: telemetryOver(tracers, meters),
    stop: async () => {
      const sent = Promise.allSettled([tracers.shutdown(), meters.shutdown()]);
      // Nobody waits long for measurements that cannot be delivered.
      await Promise.race([sent, wait(LONGEST_STOP_MS, undefined, { ref: false })]);
    },
  };
}

function telemetryOver(tracers: BasicTracerProvider, meters: MeterProvider): Telemetry {
  const meter = meters.getMeter('upheld');
  const tracer = tracers.getTracer('upheld');
  const within = new AsyncLocalStorage<Context>();
  const durations = new Map(
    SPANS.map(({ name, about }) => [
      name,
      meter.createHistogram(metricName(name, 'duration'), { unit: 'ms', description: about }),
    ]),
  );
  const counters = new Map<CounterName, ReturnType<typeof meter.createCounter>>(
    COUNTERS.map(({ name, about }) => [
      name,
      meter.createCounter(metricName(name), { description: about }),
    ]),
  );
  return {
    async measure(name, work, label) {
      const parent = within.getStore() ?? ROOT_CONTEXT;
      const span = tracer.startSpan(name, { kind: KINDS[name] }, parent);
      const begun = performance.now();
      const end = (labels: Labels): void => {
        durations.get(name)?.record(performance.now() - begun, { ...labels });
        endSpan(span, labels);
      };
      try {
        const done = await within.run(trace.setSpan(parent, span), work);
        end(label(done));
        return done;
      } catch (error) {
        end({ outcome: 'failed' });
        throw error;
      }
    },
    count: (name, labels) => counters.get(name)?.add(1, { ...labels }),
    watch: (name, read) => {
      const { about } = GAUGES[name];
      const gauge = meter.createObservableGauge(metricName(name), {
        unit: 's',
        description: about,
      });
      gauge.addCallback((result) => {
        const value = read();
        if (value !== undefined) result.observe(value);
      });
    },
  };
}

/** An error's text may say anything: that it failed is all that is told. */
function endSpan(span: Span, labels: Labels): void {
  for (const [key, value] of Object.entries(labels))
    span.setAttribute(`upheld.${key}`, value as string | number);
  if (labels.outcome === 'failed') span.setStatus({ code: SpanStatusCode.ERROR });
  span.end();
}
