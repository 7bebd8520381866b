namespace OrchestrationArchitect.Design.Reading.Constraints;

/// <summary>How long something is kept.</summary>
internal static class Keeping
{
    private const double Day = 86_400;

    /// <summary>In a text about limits so long a time is how long something is kept, unless a run or a wait is named: 60 days.</summary>
    private const double Long = 60 * Day;

    public static bool Holds(QuantityContext context)
    {
        var before = context.Before();
        if (before is "within" or "under" or "below" or "<" or "in" && !context.Any("retention", "retain", "retained") || context.Before(2) is "within" && !context.Any("erase", "erased", "delete", "deleted", "purged"))
        {
            return false;
        }

        if (context.Any("take", "takes", "last", "finish", "complete", "completed", "run", "procedure") && !context.Any("retention", "retain", "retained", "kept", "preserved", "stored", "archived"))
        {
            return false;
        }

        if (Lasts(context))
        {
            return false;
        }

        if (context.Has("keeping") && !KeepsDoing(context) && Fits(context, before))
        {
            return true;
        }

        if (context.Has("erasing") && before is "than" && context.Before(2) is "older" && context.Quantity.Value >= Day)
        {
            return true;
        }

        if (context.Has("erasing") && context.Quantity.Value >= Day && (before is "after" or "than" or "within" or "most" or "for" || context.After == "later" || (context.After == "after" && context.Has("stored-thing"))))
        {
            return context.Has("stored-thing") || context.Quantity.Value >= 7 * Day || context.Subject.Person is null || context.Sentence.Predicates.Any(p => p.Passive && context.IsWord("erasing", p.Verb));
        }

        if (context.Has("stored-thing") && context.Quantity.Value >= 3_600 && context.Any("expire", "expires", "valid", "validity", "lifetime"))
        {
            return !context.Any("session", "offer", "quote", "code", "payment", "hold", "reservation");
        }

        return context.InConstraints && context.Quantity.Value >= Long
            && !context.Any("expire", "expires", "run", "process", "workflow", "wait", "running", "decide", "give", "answer", "respond") && !context.Has("deciding") && !context.Has("whole-explicit")
            && context.Subject.Person is null && !context.Subject.HasTime() && !context.Subject.IsFromTo()
            && (context.Has("keeping") || context.Has("erasing") || !context.Sentence.Predicates.Any(p => p.Finite && p.First >= context.Start && p.First < context.Quantity.First && p.Lemma is not ("be" or "have" or "hold" or "live" or "persist" or "exist")) || before == "for")
            && !(context.Has("state") && context.Any("must", "latest", "deadline", "should"));
    }

    /// <summary>"May stay open for six years", "remains unreachable", "keeps us": a state lasts, nothing is kept.</summary>
    private static bool Lasts(QuantityContext context)
    {
        for (var i = context.Start; i < context.End; i++)
        {
            if (context.Words.Lemmas[i] is "stay" or "remain" or "keep" && context.IsWord("lasting", i + 1))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"Keep probing for 10 minutes".</summary>
    private static bool KeepsDoing(QuantityContext context)
    {
        for (var i = context.Start; i < context.End; i++)
        {
            if (context.Words.Lower(i) is "keep" or "keeps" && context.Words.Lower(i + 1).EndsWith("ing", StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"For 7 years", "kept 7 years", "retention of 7 years", "7 years of history".</summary>
    private static bool Fits(QuantityContext context, string before) =>
        before is "for" or "of" or "least" or "than" or "to" or "period" or "most" or "minimum" or ":" or "-" or "–" or "—" or "=" or "" || context.IsWord("keeping", context.Quantity.First - 1)
        || context.IsWord("keeping", context.Quantity.End) || context.Quantity.Value >= Day && !context.Has("waiting")
        || (before is "after" && context.Has("erasing")) || context.Any("retention", "retain", "retained", "keep", "survive", "kept");
}
