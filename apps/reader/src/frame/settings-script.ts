/**
 * Runs before the first paint, so that theme and type size are there without a flash; they are kept by the browser alone.
 * A picture that cannot be had leaves its words and no empty field.
 */
export const settingsScript = `(function(){var h=document.documentElement;h.classList.add('js');try{var t=localStorage.getItem('theme'),s=localStorage.getItem('size');if(t)h.dataset.theme=t;if(s)h.dataset.size=s}catch(e){}h.addEventListener('error',function(e){if(e.target.tagName==='IMG')e.target.classList.add('broken')},true)})()`;
