using System.Security.Cryptography;
using System.Text.Json;
using OrchestrationArchitect.Design.Model.Json;
using OrchestrationArchitect.Runs.Requests;

namespace OrchestrationArchitect.Runs.Idempotency;

/// <summary>Tells requests apart whatever their spelling in JSON was.</summary>
public static class RequestFingerprint
{
    /// <summary>SHA-256 over the request's compact JSON form, in lower-case hexadecimal digits.</summary>
    public static string Of(DesignRequest request) =>
        Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(request, DesignJson.Compact)));
}
