using System.Text.Json;
using OrchestrationArchitect.Engine;
using OrchestrationArchitect.Engine.Benchmarking;

// engine-bench [concurrency] [count] [full|normal] [database]: one JSON line, as `architect bench engine` prints it.
var options = new EngineBenchmarkOptions
{
    Concurrency = args.Length > 0 ? int.Parse(args[0]) : 1,
    Count = args.Length > 1 ? int.Parse(args[1]) : 2_000,
    Durability = args is [_, _, "normal", ..] ? Durability.Normal : Durability.Full,
    DatabasePath = args.Length > 3 ? args[3] : null,
};
var result = await EngineBenchmark.RunAsync(options);
Console.WriteLine(JsonSerializer.Serialize(result, JsonSerializerOptions.Web));
