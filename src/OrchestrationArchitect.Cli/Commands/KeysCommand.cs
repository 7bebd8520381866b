using System.CommandLine;
using System.Text.Json;
using OrchestrationArchitect.Cli.Access;
using OrchestrationArchitect.Cli.Auditing;
using OrchestrationArchitect.Cli.Local;
using OrchestrationArchitect.Cli.Output;
using OrchestrationArchitect.Design.Model.Json;
using OrchestrationArchitect.Runs.Access;
using OrchestrationArchitect.Runs.Auditing;

namespace OrchestrationArchitect.Cli.Commands;

/// <summary><c>architect keys</c>: makes, lists and revokes the local host's API keys, while it runs too.</summary>
internal static class KeysCommand
{
    public static Command Create() => new("keys", "Makes, lists and revokes API keys of the local host.")
    {
        CreateCreate(),
        CreateList(),
        CreateRevoke(),
    };

    private static Command CreateCreate()
    {
        var command = new Command("create", "Makes a key and prints it on stdout; it is shown this once.");
        var role = new Option<string>("--role") { Description = "What it may do: reader, caller or operator.", Required = true };
        var name = new Option<string>("--name") { Description = "What you call it.", Required = true };
        var data = ServiceData.Option();
        foreach (var option in new Option[] { role, name, data })
            command.Options.Add(option);
        command.SetAction(async (arguments, cancellationToken) =>
        {
            var given = RoleOf(arguments.GetValue(role)!);
            var label = NameOf(arguments.GetValue(name)!);
            using var database = ServiceData.Open(arguments.GetValue(data)!, create: true);
            var key = await new ApiKeyStore(database, TimeProvider.System).CreateAsync(label, given, cancellationToken);
            await AuditAsync(database, "keys create", $"{key.Id} ({label}, {given.ToString().ToLowerInvariant()})", cancellationToken);
            await Console.Error.WriteLineAsync($"note: key {key.Id} may do what a {given.ToString().ToLowerInvariant()} may; keep it, it is not shown again.");
            await Console.Out.WriteLineAsync(key.Reveal());
            return ExitCode.Done;
        });
        return command;
    }

    private static Command CreateList()
    {
        var command = new Command("list", "Lists the keys, without their secrets.");
        var data = ServiceData.Option();
        var json = new Option<bool>("--json") { Description = "Print JSON." };
        command.Options.Add(data);
        command.Options.Add(json);
        command.SetAction(arguments =>
        {
            using var database = ServiceData.Open(arguments.GetValue(data)!, create: false);
            var keys = new ApiKeyStore(database, TimeProvider.System).List().Select(stored => stored.Key).ToList();
            if (arguments.GetValue(json))
            {
                Console.Out.WriteLine(JsonSerializer.Serialize(new { Keys = keys }, DesignJson.Options));
                return ExitCode.Done;
            }

            foreach (var key in keys)
            {
                var state = key.RevokedAt is { } revoked ? $"revoked {StoredTime.Of(revoked)}" : "good";
                Console.Out.WriteLine($"{key.Id}  {key.Role.ToString().ToLowerInvariant(),-8}  {StoredTime.Of(key.CreatedAt)}  {state}  {key.Name}");
            }

            return ExitCode.Done;
        });
        return command;
    }

    private static Command CreateRevoke()
    {
        var command = new Command("revoke", "Revokes a key; a running host refuses it within a second.");
        var id = new Argument<string>("id") { Description = "The key's id, as list shows it." };
        var data = ServiceData.Option();
        command.Arguments.Add(id);
        command.Options.Add(data);
        command.SetAction(async (arguments, cancellationToken) =>
        {
            using var database = ServiceData.Open(arguments.GetValue(data)!, create: false);
            var key = arguments.GetValue(id)!;
            if (!await new ApiKeyStore(database, TimeProvider.System).RevokeAsync(key, cancellationToken))
                throw new BadInputException($"There is no good key '{key}'.");
            await AuditAsync(database, "keys revoke", key, cancellationToken);
            return ExitCode.Done;
        });
        return command;
    }

    private static Task AuditAsync(ServiceDatabase database, string action, string target, CancellationToken cancellationToken) =>
        new SqliteAuditLog(database).AppendAsync(
            new AuditEntry
            {
                At = TimeProvider.System.GetUtcNow(),
                Actor = Environment.UserName,
                From = "command line",
                Action = action,
                Target = target,
                Outcome = "done",
            },
            cancellationToken);

    private static Role RoleOf(string text) =>
        Enum.GetValues<Role>().Where(role => role.ToString().Equals(text, StringComparison.OrdinalIgnoreCase)).Select(role => (Role?)role).FirstOrDefault()
        ?? throw new BadInputException($"--role '{text}' is not known; known are reader, caller and operator.");

    private static string NameOf(string text) =>
        text.Length is >= 1 and <= ApiKeyStore.LongestName && !text.Any(char.IsControl)
            ? text
            : throw new BadInputException($"--name must have 1 to {ApiKeyStore.LongestName} characters, none of them a control character.");
}
