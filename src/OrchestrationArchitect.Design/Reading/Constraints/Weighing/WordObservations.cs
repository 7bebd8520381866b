using OrchestrationArchitect.Design.Reading.Tagging;
using OrchestrationArchitect.Design.Tables;

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

    public static void Observe(QuantityContext context, ObservationSink seen)
    {
        foreach (var cue in Cues)
        {
            var set = context.Cue(cue);
            if (set.Find(context.Words, context.Start, context.Quantity.First) >= 0)
            {
                seen.See($"before-{cue}");
            }

            if (set.Find(context.Words, context.Quantity.End, context.End) >= 0)
            {
                seen.See($"after-{cue}");
            }

            if (!context.Label.IsEmpty && context.IsLabelled(cue))
            {
                seen.See($"label-{cue}");
            }
        }

        foreach (var cue in SentenceCues)
        {
            if (context.HasAnywhere(cue))
            {
                seen.See($"sentence-{cue}");
            }
        }

        foreach (var token in context.Label)
        {
            seen.See($"word-{token.Lower}");
        }

        Words(context, context.Start, context.Quantity.First, "", seen);
        Words(context, context.Quantity.End, context.End, "after-", seen);
    }

    private static void Words(QuantityContext context, int from, int end, string where, ObservationSink seen)
    {
        for (var i = from; i < end; i++)
        {
            var tag = context.Words.TagAt(i);
            if (tag is Tag.Noun or Tag.Name or Tag.Gerund or Tag.Adjective || tag.IsVerb())
            {
                seen.See($"word-{where}{context.Words.Lemmas[i]}");
            }

            if (tag == Tag.Noun && context.Words.TagAt(i - 1) == Tag.Determiner)
            {
                seen.See($"article-{where}{context.Words.Lower(i - 1)}");
            }
        }
    }
}
