using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace OrchestrationArchitect.Interop.Tests;

/// <summary>Runs the scripts of <c>tests/Interop/node</c>: JSON in, JSON out.</summary>
internal static class Node
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(3);

    public static string Folder { get; } = Find();

    /// <summary>Skips the test where <c>npm ci</c> has not been run in <see cref="Folder"/>.</summary>
    public static void Required() =>
        Assert.SkipUnless(Directory.Exists(Path.Combine(Folder, "node_modules")), "Run 'npm ci' in tests/Interop/node first.");

    public static JsonArray Run(string script, object requests)
    {
        var start = new ProcessStartInfo("node", [script])
        {
            WorkingDirectory = Folder, UseShellExecute = false, RedirectStandardInput = true, RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        process.StandardInput.Write(JsonSerializer.Serialize(requests, JsonSerializerOptions.Web));
        process.StandardInput.Close();
        if (!process.WaitForExit(Limit))
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"{script} did not end within {Limit}.");
        }

        process.ExitCode.ShouldBe(0, errors.GetAwaiter().GetResult());
        return JsonNode.Parse(output.GetAwaiter().GetResult())!.AsArray();
    }

    /// <summary>Every answer of a validator must be good; the message names those that are not.</summary>
    public static void AllGood(JsonArray answers)
    {
        answers.ShouldNotBeEmpty();
        answers.Where(answer => !answer!["ok"]!.GetValue<bool>())
            .Select(answer => $"{answer!["name"]}: {answer["message"]}")
            .ShouldBeEmpty();
    }

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "OrchestrationArchitect.sln")))
        {
            folder = folder.Parent;
        }

        return Path.Combine(folder?.FullName ?? ".", "tests", "Interop", "node");
    }
}
