using System.CommandLine;
using OrchestrationArchitect.Cli.Local;
using OrchestrationArchitect.Cli.Output;
using OrchestrationArchitect.Cli.Serve;

namespace OrchestrationArchitect.Cli.Commands;

/// <summary><c>architect serve</c>: the local host.</summary>
internal static class ServeCommand
{
    private const string DefaultUrl = "http://127.0.0.1:7071";

    public static Command Create()
    {
        var command = new Command("serve", "Runs the local host: the API and the management API of Durable Functions.");
        var urls = new Option<string>("--urls")
        {
            Description = $"Where to listen, separated by semicolons. Default: {DefaultUrl}. Beyond loopback a key is required: ARCHITECT_API_KEY.",
            DefaultValueFactory = _ => DefaultUrl,
        };
        var data = new Option<string>("--data")
        {
            Description = "The directory that keeps runs and artifacts. Default: .architect",
            DefaultValueFactory = _ => ".architect",
        };
        command.Options.Add(urls);
        command.Options.Add(data);
        command.SetAction(async (arguments, cancellationToken) =>
        {
            var listen = ListenAddresses.Parse(arguments.GetValue(urls)!, Environment.GetEnvironmentVariable("ARCHITECT_API_KEY"));
            await using var place = DataDirectory.For(arguments.GetValue(data), output: null);
            await LocalHost.RunAsync(listen, place, cancellationToken);
            return ExitCode.Done;
        });
        return command;
    }
}
