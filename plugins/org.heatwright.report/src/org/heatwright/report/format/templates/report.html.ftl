<#macro line parts><#list parts as p><#switch p.kind()><#on "Text">${p.text}<#on "Strong"><strong>${p.text}</strong><#on "Code">${set.code(p.text)}<#on "Maths">${set.maths(p.formula)}<#on "Measure"><span class="number">${set.measure(p)}</span><#on "Verdict"><span class="verdict ${p.tone.word()}">${p.text}</span><#on "Link"><#if set.address(p.address) != ""><a href="${p.address}" title="${p.address}">${p.text}</a><#else>${p.text}</#if><#on "Cite"><a class="cite" href="#ref-${p.key}" title="Reference ${p.key}">[${p.key}]</a></#switch></#list></#macro>
<#function cellClass b index cell><#return b.columns[index].alignment.isRight()?then("right", "left") + set.isLong(cell.content)?then(" wrap", "")></#function>
<#macro block b><#switch b.kind()>
<#on "Paragraph"><p><@line b.content/></p>
<#on "Heading"><h3>${b.text}</h3>
<#on "Display">${set.display(b.formula)}
<#on "Callout"><div class="callout ${b.tone.word()}"><p><@line b.content/></p></div>
<#on "Bullets"><ul><#list b.items as item><li><@line item/></li></#list></ul>
<#on "Listing"><pre>${b.text}</pre>
<#on "Facts"><div class="facts"><#list b.facts as fact><div class="fact"><div class="label">${fact.label}</div><div class="value"><@line fact.content/></div><div class="note"><@line fact.note/></div></div></#list></div>
<#on "Picture"><div class="figure" id="fig-${b.figure.name()}"><#if paper><object type="heatwright/figure" data="${b.figure.name()}" alt="${b.figure.description()}" title="${b.figure.description()}" style="width:${figureWidth(b.figure)}px;height:${figureHeight(b.figure)}px"></object><#else>${picture(b.figure)}</#if><p class="caption"><span class="caption-label">Figure ${numbers[b.figure.name()]}.</span> <@line b.caption/></p></div>
<#on "Table"><div class="table<#if b.rows?size lt 14> short</#if>"><table id="tab-${b.id}"><caption>${b.caption}</caption><thead><tr><#list b.columns as c><th scope="col"<#if c.alignment.isRight()> class="right"</#if>><@line c.header/></th></#list></tr></thead><tbody><#list b.rows as row><tr><#list row as cell><#if cell?is_first><th scope="row" class="${cellClass(b, cell?index, cell)}"><@line cell.content/></th><#else><td class="${cellClass(b, cell?index, cell)}"><@line cell.content/></td></#if></#list></tr></#list></tbody></table></div>
</#switch></#macro>
<#if !paper><!DOCTYPE html></#if>
<html xmlns="http://www.w3.org/1999/xhtml" lang="en">
<head>
<meta charset="UTF-8"/>
<#if !paper><meta name="viewport" content="width=device-width, initial-scale=1"/>
<meta name="color-scheme" content="light dark"/>
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:"/>
<meta name="referrer" content="no-referrer"/>
<link rel="icon" href="data:,"/>
</#if>
<title>${doc.title}</title>
<meta name="subject" content="${doc.subtitle}"/>
<meta name="description" content="${doc.subtitle}"/>
<meta name="author" content="${doc.author}"/>
<meta name="generator" content="${generator}"/>
<style>${style}</style>
<#if paper><bookmarks><#list doc.sections as s><bookmark name="${s.title}" href="#${s.id}"/></#list></bookmarks></#if>
</head>
<body>
<#if paper><div id="running-head">${doc.title}</div></#if>
<div class="page">
<header>
<p class="kind">Design report</p>
<h1>${doc.title}</h1>
<p class="subtitle">${doc.subtitle}</p>
<#if doc.author != "" || doc.date.isPresent()><p class="byline">${doc.author}<#if doc.author != "" && doc.date.isPresent()>, </#if><#if doc.date.isPresent()>${doc.date.get()}</#if></p></#if>
</header>
<#if paper><div class="contents"><#list doc.sections as s><div class="entry"><a href="#${s.id}" title="${s.title}">${s.title}</a></div></#list></div><#else><nav class="contents"><p class="contents-title">Contents</p><ol><#list doc.sections as s><li><a href="#${s.id}">${s.title}</a></li></#list></ol></nav></#if>
<main>
<#list doc.sections as s>
<section id="${s.id}"><h2><span class="section-number">${s?counter}</span> ${s.title}</h2>
<#list s.blocks as b><@block b/></#list>
<#if s.id == "references"><ol class="references"><#list doc.references as r><li id="ref-${r.key}"><span class="key">[${r.key}]</span> ${r.text}<#if r.doi.isPresent()> <a href="https://doi.org/${r.doi.get()?url_path}" title="doi ${r.doi.get()}">doi:${r.doi.get()}</a></#if></li></#list></ol></#if>
</section>
</#list>
</main>
<footer><p>${generator}</p></footer>
</div>
</body>
</html>
