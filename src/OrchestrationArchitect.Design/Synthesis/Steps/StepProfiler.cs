using OrchestrationArchitect.Design.Model;
using OrchestrationArchitect.Design.Model.Facts;

namespace OrchestrationArchitect.Design.Synthesis.Steps;

/// <summary>Says what each step calls, and whose that is.</summary>
internal static class StepProfiler
{
    public static IReadOnlyDictionary<string, StepProfile> Profile(Brief brief, IEnumerable<StepFact> steps)
    {
        var owners = new Owners(brief.Sentences);
        return steps.ToDictionary(step => step.Id, step => Profile(brief, step, owners), StringComparer.Ordinal);
    }

    private static StepProfile Profile(Brief brief, StepFact step, Owners owners)
    {
        if (brief.Start is { Only: false } start && start.Step.Id == step.Id)
            return new StepProfile(step, Effect.Read, Callee.Function, StepClass.Of("pure"), new Integration { Kind = IntegrationKind.None });
        var effect = Effects.Of(brief, step);
        var callee = Callee.Of(step.Verb, step.Object);
        var item = brief.Maps.FirstOrDefault(each => each.Steps.Contains(step.Id, StringComparer.Ordinal))?.Item;
        var named = $"{step.Verb} {step.Object} {step.Actor} {callee.Service}";
        var ours = owners.IsOurs(named);
        var thirdParty = owners.IsOutside(named) || (!ours && (callee.ThirdParty || (callee.Remote && owners.IsOutside($"{named} {item} {string.Join(' ', brief.Clauses.Of(step).Select(word => word.Text))}"))));
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
                Service = callee.Service ?? (item is null ? "partner API" : $"{item} API"),
                ThirdParty = true,
            },
            _ => new Integration
            {
                Kind = callee.Kind,
                Service = Service(brief, callee),
                Completion = callee.Kind == IntegrationKind.Job ? CompletionMode.RunJob : CompletionMode.RequestResponse,
            },
        };
        return LongCalls.Fit(brief, AnsweredLater(brief, new StepProfile(step, effect, callee, Class(effect, callee, thirdParty), integration)
        {
            LeftOut = brief.Readings.LeavesOut && brief.Readings.Scattered.Contains(step.Id) && effect is Effect.Read or Effect.Idempotent,
        }));
    }

    /// <summary>A call whose outcome an event source brings ends with the request, unless somebody waits at the door.</summary>
    private static StepProfile AnsweredLater(Brief brief, StepProfile profile)
    {
        if (profile.Waits || !brief.Resumptions.Answers(profile.Fact.Id) || brief.Least(ConstraintKind.Latency, null)?.Value.AsNumber < StepClass.Of("callback").Slow.TotalSeconds)
            return profile;
        return profile with { Class = StepClass.Of("callback"), Integration = profile.Integration with { Completion = CompletionMode.Callback } };
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
