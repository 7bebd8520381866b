using OrchestrationArchitect.Design.Reading.Tagging;

namespace OrchestrationArchitect.Design.Reading.Constraints.Weighing;

/// <summary>The words before and behind a time, in its label and in its sentence.</summary>
internal static class WordObservations
{
    /// <summary>Words that tell something about a time; those of other limits are left out.</summary>
    private static readonly string[] Cues =
    [
        "keeping", "erasing", "stored-thing", "waiting", "plain-wait", "answer-noun", "giving-answer", "responding", "receiving", "deciding", "asking",
        "whole", "whole-verb", "whole-explicit", "transaction", "staying-open", "state", "lasting", "part", "single-part", "machine", "calling", "organisation",
        "bounding", "limit-noun", "measuring", "timing-out", "killing", "left-out", "pausing", "late", "staged", "retrying", "limiting-parallel", "staying-up",
        "payer-due", "producing", "light", "message", "data",
    ];

    private static readonly string[] SentenceCues = ["deciding", "whole", "waiting", "responding"];

    public static IEnumerable<string> Of(QuantityContext context) =>
    [
        .. Cues.Where(cue => context.Stands(cue, context.Start, context.Quantity.First)).Select(cue => $"before-{cue}"),
        .. Cues.Where(cue => context.Stands(cue, context.Quantity.End, context.End)).Select(cue => $"after-{cue}"),
        .. Cues.Where(context.IsLabelled).Select(cue => $"label-{cue}"),
        .. SentenceCues.Where(context.HasAnywhere).Select(cue => $"sentence-{cue}"),
        .. context.Label.Select(token => $"word-{token.Lower}"),
        .. Words(context, context.Start, context.Quantity.First, ""),
        .. Words(context, context.Quantity.End, context.End, "after-"),
    ];

    private static IEnumerable<string> Words(QuantityContext context, int from, int end, string where)
    {
        for (var i = from; i < end; i++)
        {
            var tag = context.Words.TagAt(i);
            if (tag is Tag.Noun or Tag.Name or Tag.Gerund or Tag.Adjective || tag.IsVerb())
            {
                yield return $"word-{where}{context.Words.Lemmas[i]}";
            }

            if (tag == Tag.Noun && context.Words.TagAt(i - 1) == Tag.Determiner)
            {
                yield return $"article-{where}{context.Words.Lower(i - 1)}";
            }
        }
    }
}
