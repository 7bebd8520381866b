using System.CommandLine;
using OrchestrationArchitect.Cli.Access;
using OrchestrationArchitect.Cli.Local;
using OrchestrationArchitect.Cli.Output;
using OrchestrationArchitect.Cli.Serve;
using OrchestrationArchitect.Runs.Callbacks;

namespace OrchestrationArchitect.Cli.Commands;

/// <summary><c>architect serve</c>: the local host.</summary>
internal static class ServeCommand
{
    private const string DefaultUrl = "http://127.0.0.1:7071";
    private const string KeyVariable = "ARCHITECT_API_KEY";
    private const double MostPerSecond = 100_000;

    public static Command Create()
    {
        var command = new Command("serve", "Runs the local host: the API and the management API of Durable Functions.");
        var urls = new Option<string>("--urls")
        {
            Description = $"Where to listen, separated by semicolons. Default: {DefaultUrl}. Beyond loopback a key is required: see 'architect keys', or set {KeyVariable}.",
            DefaultValueFactory = _ => DefaultUrl,
        };
        var data = new Option<string>("--data")
        {
            Description = "The directory that keeps runs and artifacts. Default: .architect",
            DefaultValueFactory = _ => ".architect",
        };
        var watch = new Option<string[]>("--watch") { Description = "A folder whose scenario files (*.yaml, *.yml, *.json) each start a run; may be given again." };
        var loopback = new Option<bool>("--allow-loopback-callbacks") { Description = "Accept callback addresses on this machine, by http too; for development." };
        var starts = new Option<double>("--start-rate") { Description = "Requests that start work, a second and caller; 20 times as many at once. Default: 100.", DefaultValueFactory = _ => RateLimits.Default.StartsPerSecond };
        var requests = new Option<double>("--request-rate") { Description = "Other requests, a second and caller; 20 times as many at once. Default: 1000.", DefaultValueFactory = _ => RateLimits.Default.RequestsPerSecond };
        foreach (var option in new Option[] { urls, data, watch, loopback, starts, requests })
            command.Options.Add(option);
        command.SetAction(async (arguments, cancellationToken) =>
        {
            var directory = arguments.GetValue(data)!;
            var options = new ServeOptions(
                ListenAddresses.Parse(arguments.GetValue(urls)!, Environment.GetEnvironmentVariable(KeyVariable), HasKeys(directory)),
                [.. (arguments.GetValue(watch) ?? []).Select(Existing)],
                arguments.GetValue(loopback) ? CallbackPolicy.PublicAndLoopback : CallbackPolicy.Public,
                new RateLimits(Rate(arguments.GetValue(starts), "--start-rate"), Rate(arguments.GetValue(requests), "--request-rate")));
            await using var place = DataDirectory.For(directory, output: null);
            await LocalHost.RunAsync(options, place, cancellationToken);
            return ExitCode.Done;
        });
        return command;
    }

    private static bool HasKeys(string directory)
    {
        if (!File.Exists(Path.Combine(directory, ServiceData.FileName)))
            return false;
        using var database = ServiceData.Open(directory, create: false);
        return new ApiKeyStore(database, TimeProvider.System).List().Any(stored => stored.Key.RevokedAt is null);
    }

    private static string Existing(string folder) => Directory.Exists(folder)
        ? folder
        : throw new BadInputException($"--watch: there is no folder '{folder}'.");

    private static double Rate(double given, string option) => given is > 0 and <= MostPerSecond
        ? given
        : throw new BadInputException($"{option} must be above 0 and at most {MostPerSecond:0}.");
}
