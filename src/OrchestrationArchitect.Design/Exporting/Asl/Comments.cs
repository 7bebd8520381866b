using System.Text.Json;
using OrchestrationArchitect.Design.Model;

namespace OrchestrationArchitect.Design.Exporting.Asl;

/// <summary>Comments that tie states to the design.</summary>
internal static class Comments
{
    public static string OfDesign(OrchestrationDesign design) =>
        $"{design.Name}: {Kebab(design.Pattern.Primary.ToString())}. Results and failures are kept under $.run.";

    public static string OfStep(Step step, OrchestrationDesign design)
    {
        var text = $"{step.Id}: {Kebab(step.Effect.ToString())}";
        if (step.Id == design.Pivot)
        {
            text += ", the pivot";
        }

        if (step.Compensation is { } undo)
        {
            text += $"; undone by {undo.Step}";
        }

        if (step.CircuitBreaker is { } breaker)
        {
            text += FormattableString.Invariant(
                $"; circuit breaker in the callee's client: opens at {breaker.FailureRatio:0.##} failed");
        }

        return text;
    }

    private static string Kebab(string name) => JsonNamingPolicy.KebabCaseLower.ConvertName(name);
}
