using System.Globalization;
using System.Text.Json;
using OrchestrationArchitect.Engine;
using OrchestrationArchitect.Engine.Bench;
using OrchestrationArchitect.Engine.Benchmarking;

// engine-bench loop [concurrency] [count] [full|normal] [database]: one JSON line, as `architect bench engine` prints it
// engine-bench in-flight [runs]       memory with that many runs waiting for an event, and after all have ended
// engine-bench fan-out [activities]   one run that calls so many activities at once
// engine-bench steps [activities]     one run that calls so many in a row, through continue-as-new
var number = args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : (int?)null;
object result = args is [] or ["loop", ..]
    ? await EngineBenchmark.RunAsync(new EngineBenchmarkOptions
    {
        Concurrency = number ?? 1,
        Count = args.Length > 2 ? int.Parse(args[2], CultureInfo.InvariantCulture) : 2_000,
        Durability = args is [_, _, _, "normal", ..] ? Durability.Normal : Durability.Full,
        DatabasePath = args.Length > 4 ? args[4] : null,
    })
    : await Extremes.RunAsync(args[0], number ?? 10_000);
Console.WriteLine(JsonSerializer.Serialize(result, JsonSerializerOptions.Web));
