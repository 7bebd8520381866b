using System.CommandLine;
using System.Text.Json;
using OrchestrationArchitect.Cli.Auditing;
using OrchestrationArchitect.Cli.Local;
using OrchestrationArchitect.Cli.Output;
using OrchestrationArchitect.Design.Model.Json;

namespace OrchestrationArchitect.Cli.Commands;

/// <summary><c>architect audit</c>: what operators did on the local host.</summary>
internal static class AuditCommand
{
    private const int MostEntries = 10_000;

    public static Command Create()
    {
        var command = new Command("audit", "Shows what operators did on the local host, newest first.");
        var top = new Option<int>("--top") { Description = $"The most entries, 1 to {MostEntries}. Default: 100.", DefaultValueFactory = _ => 100 };
        var json = new Option<bool>("--json") { Description = "Print JSON." };
        var data = ServiceData.Option();
        foreach (var option in new Option[] { top, json, data })
            command.Options.Add(option);
        command.SetAction(async (arguments, cancellationToken) =>
        {
            if (arguments.GetValue(top) is not (>= 1 and <= MostEntries and var limit))
                throw new BadInputException($"--top must be from 1 to {MostEntries}.");
            using var database = ServiceData.Open(arguments.GetValue(data)!, create: false);
            var entries = await new SqliteAuditLog(database).ListAsync(before: null, limit, cancellationToken);
            if (arguments.GetValue(json))
            {
                await Console.Out.WriteLineAsync(JsonSerializer.Serialize(new { Entries = entries }, DesignJson.Options));
                return ExitCode.Done;
            }

            foreach (var entry in entries)
                await Console.Out.WriteLineAsync($"{entry.Number}  {StoredTime.Of(entry.At)}  {entry.Actor} from {entry.From}  {entry.Action}  {entry.Target}  {entry.Outcome}");
            return ExitCode.Done;
        });
        return command;
    }
}
