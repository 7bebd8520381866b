using OrchestrationArchitect.Design.Diagnostics;
using OrchestrationArchitect.Design.Model;
using Spectre.Console;

namespace OrchestrationArchitect.Cli.Output;

/// <summary>A verification for people.</summary>
internal static class VerificationText
{
    public static void Print(VerificationResult result)
    {
        foreach (var diagnostic in result.Diagnostics)
        {
            var colour = diagnostic.Severity switch { Severity.Error => "red", Severity.Warning => "yellow", _ => "grey" };
            AnsiConsole.MarkupLineInterpolated($"[{colour}]{diagnostic.Severity.ToString().ToLowerInvariant(),-7}[/] {diagnostic.Code} {diagnostic.Location?.Path}: {diagnostic.Message}");
            if (diagnostic.Fix is { } fix)
                AnsiConsole.MarkupLineInterpolated($"        fix: {fix}");
        }

        if (result.ModelCheck is not { } check)
        {
            AnsiConsole.WriteLine("model check: not run, the design is too broken to explore");
            return;
        }

        AnsiConsole.WriteLine($"model check: {check.States:N0} states, {check.Transitions:N0} transitions{(check.Complete ? "" : ", bound reached: not complete")}");
        foreach (var property in check.Properties)
        {
            AnsiConsole.MarkupLineInterpolated($"[{(property.Holds ? "green" : "red")}]{(property.Holds ? "holds " : "broken")}[/] {property.Name}");
            foreach (var line in property.Counterexample?.Story ?? [])
                AnsiConsole.MarkupLineInterpolated($"        {line}");
        }
    }
}
