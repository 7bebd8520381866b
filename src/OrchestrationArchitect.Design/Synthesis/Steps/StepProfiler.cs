using System.Collections.Immutable;
using OrchestrationArchitect.Design.Model;
using OrchestrationArchitect.Design.Model.Facts;

namespace OrchestrationArchitect.Design.Synthesis.Steps;

/// <summary>Says what each step calls, and whose that is.</summary>
internal static class StepProfiler
{
    public static ImmutableDictionary<string, StepProfile> Profile(Brief brief, IEnumerable<StepFact> steps)
    {
        var owners = new Owners(brief.Scenario);
        return steps.ToImmutableDictionary(step => step.Id, step => Profile(brief, step, owners), StringComparer.Ordinal);
    }

    private static StepProfile Profile(Brief brief, StepFact step, Owners owners)
    {
        var effect = brief.OverrideOf(step.Id)?.Effect ?? step.Effect;
        var callee = Callee.Of($"{step.Verb} {step.Object}");
        var words = $"{step.Verb} {step.Object} {step.Actor} {callee.Service}";
        var thirdParty = owners.IsOutside(words) || (callee.ThirdParty && !owners.IsOurs(words));
        var integration = effect switch
        {
            Effect.Human => new Integration
            {
                Kind = IntegrationKind.Human,
                Service = step.Actor is { Length: > 0 } actor ? actor : "work list",
                Completion = CompletionMode.Callback,
            },
            Effect.Wait => new Integration { Kind = IntegrationKind.None, Completion = CompletionMode.Callback },
            _ when thirdParty => new Integration
            {
                Kind = IntegrationKind.Http,
                Service = callee.Service ?? "partner API",
                ThirdParty = true,
            },
            _ => new Integration
            {
                Kind = callee.Kind,
                Service = Service(brief, callee),
                Completion = callee.Kind == IntegrationKind.Job ? CompletionMode.RunJob : CompletionMode.RequestResponse,
            },
        };
        return new StepProfile(step, effect, callee, Class(effect, callee, thirdParty), integration);
    }

    private static StepClass Class(Effect effect, Callee callee, bool thirdParty) => StepClass.Of(effect switch
    {
        Effect.Human => "human",
        Effect.Wait => "wait",
        _ when thirdParty => "third-party",
        Effect.Read when callee == Callee.Function => "read",
        _ when callee.Class == "third-party" => "internal",
        _ => callee.Class,
    });

    private static string Service(Brief brief, Callee callee) => callee.Kind switch
    {
        IntegrationKind.Topic => brief.Cloud.Topic,
        IntegrationKind.Job => brief.Cloud.Job,
        IntegrationKind.Http => callee.Service ?? brief.Cloud.Function,
        _ => brief.Cloud.Function,
    };
}
