using System.Diagnostics;
using System.Reflection;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace OrchestrationArchitect.Interop.Tests;

/// <summary>The templates of <c>infra/</c>, compiled and linted by Bicep itself.</summary>
public sealed partial class InfrastructureTests
{
    [Theory]
    [InlineData("build", "--stdout")]
    [InlineData("lint", "--no-restore")]
    public async Task Bicep_OfTheDeployment_HasNoErrorAndNoWarning(string command, string option)
    {
        var compiler = Compiler();
        Assert.SkipWhen(compiler is null, "Needs the Bicep compiler, which is restored on Linux x64 only.");
        var start = new ProcessStartInfo(compiler, [command, option, Path.Combine(Root(), "infra", "main.bicep")])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var bicep = Process.Start(start)!;
        var output = bicep.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var notes = await bicep.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await bicep.WaitForExitAsync(TestContext.Current.CancellationToken);

        notes.ShouldBeEmpty();
        bicep.ExitCode.ShouldBe(0, await output);
    }

    [Fact]
    public async Task Parameters_ThatAzdFillsIn_AreHandedOnByTheDeployment()
    {
        var file = await File.ReadAllTextAsync(Path.Combine(Root(), "infra", "main.parameters.json"), TestContext.Current.CancellationToken);
        var template = await File.ReadAllTextAsync(Path.Combine(Root(), "infra", "main.bicep"), TestContext.Current.CancellationToken);
        var workflow = await File.ReadAllTextAsync(Path.Combine(Root(), ".github", "workflows", "deploy.yml"), TestContext.Current.CancellationToken);
        using var parameters = JsonDocument.Parse(file);

        foreach (var parameter in parameters.RootElement.GetProperty("parameters").EnumerateObject())
        {
            template.ShouldContain($"\nparam {parameter.Name} ");
            var variable = Variable().Match(parameter.Value.GetProperty("value").GetString()!).Groups[1].Value;
            workflow.ShouldMatch($@"(?m)^ +{variable}: \$\{{\{{ (vars|secrets)\.{variable} \}}\}}$");
        }
    }

    [GeneratedRegex(@"^\$\{([A-Z_]+)(=[^}]*)?\}$")]
    private static partial Regex Variable();

    /// <summary>The compiler of the package, made executable: packages keep no such mark.</summary>
    private static string? Compiler()
    {
        var folder = typeof(InfrastructureTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .FirstOrDefault(data => data.Key == "BicepFolder")?.Value;
        if (string.IsNullOrEmpty(folder) || OperatingSystem.IsWindows())
            return null;
        var path = Path.Combine(folder, "tools", "bicep");
        File.SetUnixFileMode(path, File.GetUnixFileMode(path) | UnixFileMode.UserExecute);
        return path;
    }

    private static string Root() => Path.GetFullPath(Path.Combine(Node.Folder, "..", "..", ".."));
}
