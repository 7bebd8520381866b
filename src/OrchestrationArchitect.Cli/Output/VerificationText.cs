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
            Terminal.Out.MarkupLineInterpolated($"[{colour}]{diagnostic.Severity.ToString().ToLowerInvariant(),-7}[/] {diagnostic.Code} {diagnostic.Location?.Path}: {diagnostic.Message}");
            if (diagnostic.Fix is { } fix)
                Terminal.Out.MarkupLineInterpolated($"        fix: {fix}");
        }

        if (result.ModelCheck is not { } check)
        {
            Terminal.Out.WriteLine("model check: not run, the design is too broken to explore");
            return;
        }

        Terminal.Out.WriteLine($"model check: {check.States:N0} states, {check.Transitions:N0} transitions{(check.Complete ? "" : ", bound reached: not complete")}");
        foreach (var property in check.Properties)
        {
            Terminal.Out.MarkupLineInterpolated($"[{(property.Holds ? "green" : "red")}]{(property.Holds ? "holds " : "broken")}[/] {property.Name}");
            foreach (var line in property.Counterexample?.Story ?? [])
                Terminal.Out.MarkupLineInterpolated($"        {line}");
        }
    }
}
