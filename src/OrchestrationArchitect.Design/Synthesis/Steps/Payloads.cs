using OrchestrationArchitect.Design.Diagnostics;
using OrchestrationArchitect.Design.Model;
using OrchestrationArchitect.Design.Model.Facts;

namespace OrchestrationArchitect.Design.Synthesis.Steps;

/// <summary>Decides what is passed by value and what by reference.</summary>
internal static class Payloads
{
    public static PayloadPolicy Decide(Brief brief)
    {
        var limit = Brief.Limit(brief.Cloud.StateBytes).Bytes;
        var sizes = brief.Facts.Constraints.Where(constraint => constraint.Kind == ConstraintKind.Payload && constraint.Value.AsNumber > 0).ToList();
        if (sizes.Count == 0)
        {
            var objects = brief.Facts.Triggers.Any(trigger => trigger.Kind == TriggerKind.ObjectCreated);
            brief.Log.Assume(objects
                ? $"Objects are passed by reference; the text sets no size."
                : $"Data between steps stays below the {Words.Bytes(limit)} that {brief.Cloud.Engine} passes by value.");
            return new PayloadPolicy(limit, objects);
        }

        var bound = sizes.MinBy(size => size.Value.AsNumber)!;
        var bytes = (long)Math.Min(bound.Value.AsNumber!.Value, long.MaxValue / 2);
        var largest = sizes.MaxBy(size => size.Value.AsNumber)!;
        if (largest.Value.AsNumber > limit)
        {
            brief.Log.Find(
                FindingCodes.PayloadTooLarge, Severity.Info,
                $"{Words.Bytes((long)largest.Value.AsNumber!.Value)} exceed the {Words.Bytes(limit)} that {brief.Cloud.Engine} passes by value.",
                "/facts" + brief.PointerTo(largest), "The design passes a claim check instead.");
        }

        var most = Math.Min(bytes, limit);
        brief.Log.Decide(
            $"Claim check above {Words.Bytes(most)}",
            bytes <= limit
                ? $"The text allows {Words.Bytes(bytes)} between steps, the platform {Words.Bytes(limit)}; what is larger is written to {brief.Cloud.ObjectStore} and its key and SHA-256 are passed."
                : $"Payloads of {Words.Bytes(bytes)} are written to {brief.Cloud.ObjectStore}; steps pass the key and SHA-256, since the platform passes {Words.Bytes(limit)} by value.",
            sizes.Select(brief.PointerTo));
        return new PayloadPolicy(most, ClaimCheck: true);
    }
}
