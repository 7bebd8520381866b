using System.Text.Json;
using OrchestrationArchitect.Bench.Api;

// api-bench [concurrency…]: loads POST /api/designs of the local host; one JSON line a measurement.
// The host is ./architect of this repository, in a process of its own with an empty data directory each time.
int[] levels = args.Length > 0 ? [.. args.Select(int.Parse)] : [1, 16, 50, 200];
Print(await OneKey.RunAsync(200));
foreach (var concurrency in levels)
    Print(await Different.RunAsync(concurrency, 500));
return 0;

static void Print(object result) => Console.WriteLine(JsonSerializer.Serialize(result, JsonSerializerOptions.Web));
