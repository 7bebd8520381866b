using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using OrchestrationArchitect.Functions.Hosting;
using OrchestrationArchitect.Functions.Options;

namespace OrchestrationArchitect.Functions.Tests.Options;

public sealed class OptionsValidationTests
{
    [Fact]
    public void Storage_WithoutAnyAccount_IsRefused() =>
        Should.Throw<OptionsValidationException>(() => Read<StorageOptions>()).Message.ShouldContain("Storage:BlobServiceUri");

    [Fact]
    public void Storage_HostAccount_IsTheFallback()
    {
        var options = Read<StorageOptions>(("AzureWebJobsStorage", "UseDevelopmentStorage=true"));
        options.ConnectionString.ShouldBe("UseDevelopmentStorage=true");
        options.CreateMissing.ShouldBeTrue();
    }

    [Fact]
    public void Storage_HostIdentityAccount_IsTheFallback()
    {
        var options = Read<StorageOptions>(
            ("AzureWebJobsStorage:blobServiceUri", "https://a.blob.core.windows.net"),
            ("AzureWebJobsStorage:queueServiceUri", "https://a.queue.core.windows.net"));
        options.BlobServiceUri!.Host.ShouldBe("a.blob.core.windows.net");
        options.CreateMissing.ShouldBeFalse();
    }

    [Fact]
    public void Storage_ItsOwnAccount_GoesBeforeTheHosts() =>
        Read<StorageOptions>(
            ("AzureWebJobsStorage", "UseDevelopmentStorage=true"),
            ("Storage:BlobServiceUri", "https://b.blob.core.windows.net"),
            ("Storage:QueueServiceUri", "https://b.queue.core.windows.net")).ConnectionString.ShouldBeNull();

    [Theory]
    [InlineData("Storage:ArtifactsContainer", "Not A Container")]
    [InlineData("Storage:DeadLetterQueue", "a--b")]
    public void Storage_BadName_IsRefused(string key, string value) =>
        Should.Throw<OptionsValidationException>(() =>
            Read<StorageOptions>(("AzureWebJobsStorage", "UseDevelopmentStorage=true"), (key, value)));

    [Theory]
    [InlineData("Upkeep:RetentionDays", "0")]
    [InlineData("Upkeep:StuckAfterMinutes", "0")]
    [InlineData("Upkeep:StuckReportLimit", "5000")]
    public void Upkeep_OutOfRange_IsRefused(string key, string value) =>
        Should.Throw<OptionsValidationException>(() => Read<UpkeepOptions>((key, value)));

    [Fact]
    public void Model_EndpointWithoutDeployment_IsRefused() =>
        Should.Throw<OptionsValidationException>(() => Read<ModelOptions>(("AzureOpenAI:Endpoint", "https://x.openai.azure.com")));

    [Fact]
    public void Model_Nothing_IsFine() => Read<ModelOptions>().Endpoint.ShouldBeNull();

    private static TOptions Read<TOptions>(params (string Key, string Value)[] settings)
        where TOptions : class
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(settings.Select(setting => new KeyValuePair<string, string?>(setting.Key, setting.Value)))
            .Build();
        using var services = new ServiceCollection().AddArchitectOptions(configuration).BuildServiceProvider();
        return services.GetRequiredService<IOptions<TOptions>>().Value;
    }
}
