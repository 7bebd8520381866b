namespace OrchestrationArchitect.Prompts.Loading;

/// <summary>Reads <c>modelParameters</c>, or the same keys at the top of the file.</summary>
internal static class ModelParameterReader
{
    public static ModelParameters Read(FieldReader file)
    {
        var top = ReadFrom(file);
        switch (file.Take("modelParameters", "parameters"))
        {
            case null:
                return top;
            case PromptMap map:
                var fields = new FieldReader(map, "modelParameters", file.Findings);
                return ReadFrom(fields) with { Other = fields.Rest(warn: true) };
            case var other:
                file.Wrong<string>("modelParameters", "a mapping", other);
                return top;
        }
    }

    private static ModelParameters ReadFrom(FieldReader fields) => new()
    {
        Temperature = fields.TakeNumber(0, 2, "temperature"),
        TopP = fields.TakeNumber(0, 1, "topP"),
        MaxTokens = (int?)fields.TakeNumber(1, int.MaxValue, "maxTokens", "maxCompletionTokens"),
        FrequencyPenalty = fields.TakeNumber(-2, 2, "frequencyPenalty"),
        PresencePenalty = fields.TakeNumber(-2, 2, "presencePenalty"),
        Seed = (long?)fields.TakeNumber(long.MinValue, long.MaxValue, "seed"),
        Stop = fields.TakeTexts("stop"),
    };
}
